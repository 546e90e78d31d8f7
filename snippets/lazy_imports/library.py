"""scikit-learn: a plotting function loads matplotlib when it is called."""

import sys
from unittest.mock import patch

from sklearn.metrics import ConfusionMatrixDisplay, accuracy_score

TRUE, PREDICTED = [0, 1, 1, 0], [0, 1, 0, 0]


def main() -> None:
    print("accuracy:", accuracy_score(TRUE, PREDICTED))
    print("matplotlib is loaded:", "matplotlib" in sys.modules)
    # Python refuses a name that has None in place of its module.
    with patch.dict(sys.modules, {"matplotlib": None}):
        try:
            ConfusionMatrixDisplay.from_predictions(TRUE, PREDICTED)
        except ImportError as error:
            print(error)


if __name__ == "__main__":
    main()
