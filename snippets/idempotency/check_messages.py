"""What Check says first to the starter and to each wrong answer."""

K1 = "place_order(db, 'acme', 'k-1', 100)"
OTHER = "place_order(db, 'acme', 'k-1', 250), after one of 100 images,"
AGAIN = f"{K1}, called again after a restart of the server,"
FAILED = f"{K1}, repeated because"
THREE = "acme's k-1, acme's k-2 and zeta's k-1 became the orders"
SECOND_ROW = "A second row of k-1 raised no error"
MESSAGES = {
    "exercise": f"{AGAIN} returned 3, expected 1",
    "wrong_bill_first": f"{FAILED} INSERT ON orders had failed, billed 200",
    "wrong_by_content": f"{THREE} [1, 1, 2]",
    "wrong_in_memory": f"{AGAIN} returned 3",
    "wrong_key_alone": f"{THREE} [1, 2, 1]",
    "wrong_lastrowid": f"{AGAIN} returned 2, expected 1",
    "wrong_look_first": SECOND_ROW,
    "wrong_new_key": f"{AGAIN} returned 3",
    "wrong_no_commit": f"{AGAIN} left a bill of 0",
    "wrong_no_comparison": f"{OTHER} raised no error",
    "wrong_raises": f"{K1} raised IntegrityError",
    "wrong_two_blocks": f"{FAILED} UPDATE ON bill had failed, billed 0",
    "wrong_unique_images": f"{OTHER} left a bill of 350",
}
