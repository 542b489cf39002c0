"""The guide beside the pages: what is asked, why, where it stands, and what is refused."""
