"""What is watched for publications, and what follows from what it shows: pure decisions."""
