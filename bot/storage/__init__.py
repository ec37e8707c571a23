"""What is kept between starts, behind the core's ports: SQLite, or PostgreSQL for many."""
