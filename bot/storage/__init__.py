"""What is kept between starts, behind the core's ports."""
