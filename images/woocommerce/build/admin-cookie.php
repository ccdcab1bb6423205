<?php
/** Run by wp-cli at image build: prints a short-lived session of the build's administrator as a Cookie header. */

$until = time() + 600;
$token = WP_Session_Tokens::get_instance( 1 )->create( $until );
echo AUTH_COOKIE . '=' . wp_generate_auth_cookie( 1, $until, 'auth', $token ) . '; ';
echo LOGGED_IN_COOKIE . '=' . wp_generate_auth_cookie( 1, $until, 'logged_in', $token );
