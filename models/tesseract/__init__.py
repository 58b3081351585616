"""Tesseract's Thai model taught all ten Thai digits: from Debian's ``tha`` to ``tha_digits.traineddata``.

``python -m models.tesseract --help`` lists the commands. ``network`` and ``classes`` need nothing but numpy.
"""
