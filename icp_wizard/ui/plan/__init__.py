"""The plan of an open draft: what to arrange beside the filing, and by when."""
