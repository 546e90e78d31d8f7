"""Transformers: naming the class BertModel loads the code of BERT."""

import sys

import transformers

CODE_OF_BERT = "transformers.models.bert.modeling_bert"


def main() -> None:
    print("type of the module:", type(transformers).__name__)
    print("code of BERT is loaded:", CODE_OF_BERT in sys.modules)
    print("you name", transformers.BertModel.__name__)
    print("code of BERT is loaded:", CODE_OF_BERT in sys.modules)


if __name__ == "__main__":
    main()
