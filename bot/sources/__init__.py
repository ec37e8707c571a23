"""Sources of proposals: fetched politely and safely, read, compared, remembered."""
