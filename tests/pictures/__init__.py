"""What people see, as pictures: `python -m tests.pictures` draws those of the documents again.

They are drawn from the payloads that the renderers make, as the clients of Slack and Telegram show
them on a phone, and a terminal. `python -m tests.pictures --look FOLDER` draws a sheet of every
kind of reply for each language and platform, for whoever changes a text or a renderer.
"""
