"""The frame around the pages: bars, rail, banners, guide."""
