<?php
/** Product pictures: SVG files that prepare.sh converts to PNG. */

require_once ABSPATH . 'wp-admin/includes/image.php';

/** Converts a PNG to a WebP attachment. Returns the attachment's id. */
function urumi_picture( string $name, string $title ): int {
	$file   = "urumi-samples/$name.webp";
	$target = wp_upload_dir( null, false )['basedir'] . "/$file";
	$image  = imagecreatefrompng( "/build/pictures/$name.png" );
	imagewebp( $image, $target, 82 );
	$id = wp_insert_attachment(
		array(
			'post_title'     => $title,
			'post_mime_type' => 'image/webp',
			'post_status'    => 'inherit',
		),
		$file
	);
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $target ) );
	update_post_meta( $id, '_wp_attachment_image_alt', $title );
	return $id;
}
