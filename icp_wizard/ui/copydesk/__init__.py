"""The copy desk 复制台: a narrow window beside the Chinese system."""
