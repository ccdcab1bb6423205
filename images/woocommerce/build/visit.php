<?php
/** Run by wp-cli at image build: does the work that WordPress and WooCommerce would do on a store's first requests. */

wp_update_term_count_now( get_terms( array( 'taxonomy' => 'product_cat', 'fields' => 'ids', 'hide_empty' => false ) ), 'product_cat' );
wc_recount_all_terms();
ActionScheduler_QueueRunner::instance()->run();
