"""A small recogniser for printed lines of Thai official letters: rendering, training, export and evaluation.

``python -m models.ocr --help`` lists the commands. ``alphabet`` and ``decoding`` need numpy
only and are what a program that runs the exported model needs to know.
"""
