"""A BERT of a few kilobytes in the layout of camel-tools' own: each word piece has its label, whatever is around it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from transformers import BertConfig, BertForTokenClassification

LABELS = ("B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O")
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def write(folder: Path, pieces: Mapping[str, str]) -> None:
    """Write the files of a model that labels these word pieces (a later part of a word begins with ##) and no other."""
    folder.mkdir(parents=True)
    vocabulary = (*SPECIAL, *pieces)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    torch.manual_seed(1)
    model = BertForTokenClassification(config)
    with torch.no_grad():
        embeddings = model.bert.embeddings
        for each in (embeddings.word_embeddings, embeddings.position_embeddings, embeddings.token_type_embeddings):
            each.weight.zero_()
        for layer in model.bert.encoder.layer:  # what a word takes from its neighbours changes no label
            layer.attention.output.dense.weight.zero_()
            layer.output.dense.weight.zero_()
        for number, piece in enumerate(vocabulary):
            embeddings.word_embeddings.weight[number, LABELS.index(pieces.get(piece, "O"))] = 1
        model.classifier.weight.copy_(torch.eye(len(LABELS), config.hidden_size))
        model.classifier.bias.zero_()
    model.save_pretrained(folder)
    (folder / "vocab.txt").write_text("".join(f"{piece}\n" for piece in vocabulary), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text('{"do_lower_case": false, "model_max_length": 512}', encoding="utf-8")
    special = {f"{piece.strip('[]').lower()}_token": piece for piece in SPECIAL}
    (folder / "special_tokens_map.json").write_text(json.dumps(special), encoding="utf-8")
