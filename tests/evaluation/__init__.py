"""Measure what the analyser reads against annotated data: ``make eval DATA=folder``.

Each module here measures one task: ``evaluate(data) -> Iterator[Score]``, and a docstring that says on what and how.
"""
