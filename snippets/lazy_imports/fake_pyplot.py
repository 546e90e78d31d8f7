"""A mock in place of matplotlib sees that the plot is saved."""

from unittest.mock import Mock, patch

from snippets.lazy_imports import solution


def test_the_job_saves_the_plot() -> None:
    plt = Mock()
    with patch.object(solution, "load_pyplot", return_value=plt):
        solution.run(epochs=1, plot=True)
    plt.savefig.assert_called_once_with("losses.png")


def main() -> None:
    test_the_job_saves_the_plot()
    print("passed: the job saved its plot once, without matplotlib")


if __name__ == "__main__":
    main()
