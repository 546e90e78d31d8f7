"""What Check says first to the starter and to each wrong answer."""

MESSAGES = {
    "exercise": "returned the vendor's Response, not Call(",
    "wrong_drops_a_call": "One of the two calls would be lost",
    "wrong_empty_answer": "For no call and the text ''",
    "wrong_first_item": "raised LLMError: an empty reply",
    "wrong_lets_errors_out": "raised ApiError: busy, in line",
    "wrong_own_prompt": "called respond() with [('You are a helpful",
    "wrong_raw_arguments": "returned Call(tool='last_loss', run='{",
    "wrong_refuses_respond": "raised TypeError: NewLLM.__init__()",
    "wrong_returns_the_error": "returned LLMError('busy'). Raise an",
    "wrong_retries": "Call it once, with prompt and history as they came",
    "wrong_says_so": "returned 'The model is not available.'",
    "wrong_skips_unreadable": "For last_loss not JSON and the text 'Wait.'",
    "wrong_vendor_object": "returned the vendor's Item, not Call(",
}
