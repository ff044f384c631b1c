"""What postal addresses are made of: words by language, places, and the grammar that joins them."""
