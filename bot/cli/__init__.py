"""The command line: arguments, and what each verb does. Prints for people and scripts."""
