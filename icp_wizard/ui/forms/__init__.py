"""Forms: questions on a page, drawn wholly from the catalogue."""
