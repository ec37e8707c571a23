"""What the program runs on: process, web server, incidents, index cache, time zone data."""
