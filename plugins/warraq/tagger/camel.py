"""camel-tools' neural names as a tagger: BERT fine-tuned for names, through camel-tools' own loader.

What is its own is how sentences are read. camel-tools pads each to 256 word pieces, and a word of which its tokenizer
leaves nothing shifts all labels after it; here a sentence is as long as it is, which is eight times as fast, and every
word has a label. It is slow all the same: some 180 tokens a second of one processor.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pickle import UnpicklingError

from warraq.errors import ModelError
from warraq.models import Dataset
from warraq.tagger.labels import LABELS, entities, labelled
from warraq.tagger.windows import windows
from warraq.text.normalize import compose, dediacritize, strip_invisible, strip_tatweel

LARGEST = 254  # word pieces that camel-tools reads at once, without the two that begin and end a sentence
# What transformers and torch raise, besides SafetensorError, for files that are not what they seem.
FAULTS = (OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError, EOFError, UnpicklingError)


class CamelTagger:
    """A ``Tagger`` that runs BERT with torch, a sentence at a time, on one thread of the processor.

    So the labels of a sentence depend neither on its neighbours nor on how many processors there are, and a process
    that has the model can be forked. Sums are of floating point: where another kind of processor adds in another order,
    an odd label can differ.
    """

    def __init__(self, dataset: Dataset) -> None:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")  # all files are here: transformers must not ask for newer ones
        try:
            import torch
            from camel_tools.ner import NERecognizer
            from safetensors import SafetensorError
            from transformers.utils.logging import disable_progress_bar
        except ImportError as fault:
            raise _unreadable(dataset) from fault
        torch.set_num_threads(1)
        disable_progress_bar()
        try:
            recognizer = NERecognizer(str(dataset.folder), use_gpu=False)
        except (*FAULTS, SafetensorError) as fault:
            raise _unreadable(dataset) from fault
        self.version = dataset.version
        self._model = recognizer.model.eval()
        self._tokenizer = recognizer.tokenizer
        self._labels = {number: name.replace("PERS", "PER") for number, name in recognizer.labels_map.items()}
        if not set(self._labels.values()) <= set(LABELS):
            raise _unreadable(dataset)
        self._largest = min(LARGEST, self._model.config.max_position_embeddings - 2)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return the labels of each sentence; one that is longer than BERT can read is read in windows."""
        return [self._sentence(sentence) for sentence in sentences]

    def _sentence(self, sentence: Sequence[str]) -> list[str]:
        pieces = [self._pieces(word) for word in sentence]
        labels: list[str] = []
        for first, last, begin, end in windows([len(each) for each in pieces], self._largest):
            labels += self._read(pieces[first:last])[begin - first : end - first]
        return labelled(len(labels), entities(labels))

    def _pieces(self, word: str) -> list[int]:
        """Return the word pieces of a word: at least one, and never more than can be read at once."""
        plain = strip_tatweel(dediacritize(strip_invisible(compose(word))))
        printable = plain.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no text to a tokenizer
        found: list[int] = self._tokenizer.convert_tokens_to_ids(self._tokenizer.tokenize(printable))
        return found if 0 < len(found) <= self._largest else [self._tokenizer.unk_token_id]

    def _read(self, words: Sequence[Sequence[int]]) -> list[str]:
        """Return the label of each word: that of its first piece."""
        import torch

        pieces = [self._tokenizer.cls_token_id, *(piece for word in words for piece in word)]
        with torch.inference_mode():
            logits = self._model(input_ids=torch.tensor([[*pieces, self._tokenizer.sep_token_id]])).logits
        numbers: list[int] = logits[0].argmax(-1).tolist()
        labels = []
        place = 1  # after the piece that begins a sentence
        for word in words:
            labels.append(self._labels[numbers[place]])
            place += len(word)
        return labels


def _unreadable(dataset: Dataset) -> ModelError:
    return ModelError(f"{dataset.folder}: نموذج لا يُقرأ: make models", "the model cannot be read: make models")
