"""The bookshop Varaq: a made-up sixth marketplace that is added with YAML and SQL only."""
