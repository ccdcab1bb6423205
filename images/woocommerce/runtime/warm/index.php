<?php
/** Reachable only inside the pod. Loads the files of a store's first request into shared memory. */

$started = microtime( true );
$files   = file( __DIR__ . '/files.txt', FILE_IGNORE_NEW_LINES );
foreach ( $files as $file ) {
	opcache_compile_file( $file );
}
error_log( sprintf( 'urumi-web: %d files loaded in %.2f s', count( $files ), microtime( true ) - $started ) );
