<?php
/** Answers inside the pod only. Reads into shared memory what the first request of a store includes. */

$started = microtime( true );
$files   = file( __DIR__ . '/files.txt', FILE_IGNORE_NEW_LINES );
foreach ( $files as $file ) {
	opcache_compile_file( $file );
}
error_log( sprintf( 'urumi-web: %d files loaded in %.2f s', count( $files ), microtime( true ) - $started ) );
