"""What a verdict would be if the document said something else."""
