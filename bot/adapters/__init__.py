"""One package per platform: events become requests, replies become what the platform shows."""
