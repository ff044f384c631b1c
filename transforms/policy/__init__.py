"""Policy as code: models, loading, clause coverage, purpose check."""
