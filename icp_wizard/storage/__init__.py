"""WHAT IS KEPT: the library file, its migrations, drafts, photos, history and backups."""
