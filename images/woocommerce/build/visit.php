<?php
/** Run by wp-cli at image build: lets WordPress and WooCommerce do now what they would do at a store's first requests. */

wp_update_term_count_now( get_terms( array( 'taxonomy' => 'product_cat', 'fields' => 'ids', 'hide_empty' => false ) ), 'product_cat' );
wc_recount_all_terms();
ActionScheduler_QueueRunner::instance()->run();
