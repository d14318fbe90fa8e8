"""What a good explanation of each reference sample names, and on which line the mistake stands.

Judged by reading each sample beside the cause that its authors assert (`EXPECTED.json`, the title of an example, the
course's answer), not by what the program answers. Where two kinds say the same thing about a sample, both hold.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """line: counted from 1."""

    kinds: set[str]
    line: int


FRIENDLY: dict[str, Expected] = {
    "and_in_import_statement": Expected({"import_and"}, 1),
    "and_in_import_statement_2": Expected({"import_and"}, 1),
    "assign_name_before_global_1": Expected({"global_late"}, 7),
    "assign_name_before_global_2": Expected({"global_late"}, 7),
    "assign_to_conditional": Expected({"assign_to_expression"}, 3),
    "assign_to_debug": Expected({"assign_to_constant"}, 4),
    "assign_to_debug2": Expected({"assign_to_constant"}, 4),
    "assign_to_f_string": Expected({"assign_to_literal"}, 6),
    "assign_to_function_call_1": Expected({"assign_to_call"}, 6),
    "assign_to_function_call_2": Expected({"assign_to_call"}, 6),
    "assign_to_function_call_3": Expected({"assign_to_call"}, 6),
    "assign_to_keyword_def": Expected({"keyword_as_name"}, 3),
    "assign_to_keyword_else": Expected({"keyword_as_name"}, 3),
    "assign_to_keyword_none": Expected({"assign_to_constant"}, 4),
    "assign_to_literal_dict": Expected({"assign_to_literal"}, 7),
    "assign_to_literal_set": Expected({"assign_to_literal"}, 7),
    "assignment_expression_cannot_rebind": Expected({"walrus_wrong"}, 1),
    "assignment_expression_cannot_rebind_2": Expected({"walrus_wrong"}, 1),
    "cannot_guess_the_cause": Expected({"plain_text"}, 1),
    "cannot_use_star": Expected({"star_wrong"}, 3),
    "class_missing_name": Expected({"name_missing"}, 1),
    "comprehension_with_condition_with_else": Expected({"comprehension_else"}, 1),
    "continue_outside_loop": Expected({"loop_word_outside"}, 4),
    "def_dict_as_arg": Expected({"def_parameter"}, 1),
    "def_extra_comma": Expected({"comma_extra"}, 1),
    "def_forward_slash_1": Expected({"parameter_star"}, 1),
    "def_forward_slash_2": Expected({"parameter_star"}, 1),
    "def_forward_slash_3": Expected({"parameter_star"}, 1),
    "def_forward_slash_4": Expected({"parameter_star"}, 1),
    "def_function_name_string": Expected({"def_name"}, 3),
    "def_keyword_as_arg_1": Expected({"keyword_as_name"}, 5),
    "def_keyword_as_arg_2": Expected({"keyword_as_name"}, 5),
    "def_keyword_as_arg_3": Expected({"keyword_as_name"}, 5),
    "def_keyword_as_arg_4": Expected({"keyword_as_name"}, 5),
    "def_keyword_as_name": Expected({"keyword_as_name"}, 3),
    "def_missing_parens": Expected({"def_brackets"}, 3),
    "def_missing_parens_2": Expected({"def_brackets"}, 2),
    "def_non_default_after_default": Expected({"parameter_default"}, 5),
    "def_number_as_arg": Expected({"def_parameter"}, 1),
    "def_semi_colon_instead_of_colon": Expected({"sign_for_colon"}, 1),
    "def_star_arg_before_slash": Expected({"parameter_star"}, 1),
    "delete_names_or_items": Expected({"delete_wrong"}, 1),
    "delete_string_literal": Expected({"delete_wrong"}, 1),
    "elif_not_matching_if": Expected({"else_indent"}, 3),
    "ellipsis_extra_dot": Expected({"dots_extra"}, 2),
    "eol_string_literal": Expected({"string_unclosed"}, 3),
    "except_no_try": Expected({"else_alone"}, 1),
    "except_or_finally": Expected({"try_alone"}, 3),
    "f_string_curly_not_allowed": Expected({"fstring_closing"}, 1),
    "future_braces": Expected({"import_future"}, 1),
    "future_must_be_first": Expected({"import_future"}, 3),
    "generator_expression_parens": Expected({"generator_brackets"}, 6),
    "hyphen_instead_of_underscore": Expected({"name_with_hyphen"}, 4),
    "integer_with_leading_zero_1": Expected({"leading_zero"}, 1),
    "integer_with_leading_zero_2": Expected({"leading_zero"}, 1),
    "invalid_decimal_literal1": Expected({"number_with_word", "name_starts_digit", "number_wrong"}, 1),
    "iteration_unpacking_in_comprehension": Expected({"star_wrong"}, 1),
    "keyword_arg_repeated": Expected({"argument_repeated"}, 4),
    "literal_in_for_loop": Expected({"for_target"}, 1),
    "missing_colon_while": Expected({"colon_missing"}, 3),
    "missing_index": Expected({"index_empty"}, 3),
    "misspelled_keyword": Expected({"keyword_misspelt"}, 2),
    "print_is_a_function": Expected({"print_without_brackets"}, 2),
    "print_is_a_function_2": Expected({"print_without_brackets"}, 2),
    "print_is_a_function_3": Expected({"print_without_brackets"}, 1),
    "print_is_a_function_4": Expected({"print_without_brackets"}, 2),
    "print_is_a_function_5": Expected({"print_without_brackets"}, 2),
    "python_interpreter": Expected({"shell_command"}, 1),
    "return_outside_function": Expected({"function_word_outside"}, 3),
    "semi_colon_instead_of_colon": Expected({"sign_for_colon"}, 1),
    "semi_colon_instead_of_comma_1": Expected({"semicolon_for_comma"}, 1),
    "semi_colon_instead_of_comma_2": Expected({"semicolon_for_comma"}, 1),
    "semi_colon_instead_of_comma_3": Expected({"semicolon_for_comma"}, 1),
    "single_equal_with_if": Expected({"equals_in_condition"}, 3),
    "star_assignment_target": Expected({"star_wrong"}, 1),
    "too_many_parentheses": Expected({"too_many_brackets"}, 4),
    "typo_in_finally": Expected({"keyword_misspelt", "try_alone"}, 3),
    "unescaped_backslash": Expected({"string_backslash"}, 1),
    "unexpected_after_continuation_character": Expected({"backslash_misplaced"}, 5),
    "unicode_fraction": Expected({"fraction_sign"}, 1),
    "unicode_fraction2": Expected({"fraction_sign"}, 1),
    "unicode_fraction3": Expected({"sign_lookalike"}, 1),
    "unicode_quote": Expected({"quote_typographic"}, 3),
    "unicode_quote2": Expected({"quote_typographic"}, 2),
    "unicode_quote3": Expected({"sign_lookalike"}, 2),
    "unicode_quote4": Expected({"sign_lookalike"}, 2),
    "unicode_quote5": Expected({"sign_lookalike"}, 2),
    "unmatched_closing_curly": Expected({"bracket_extra"}, 6),
    "use_backquote": Expected({"backquote"}, 3),
    "walrus_instead_of_equal": Expected({"walrus_alone"}, 1),
    "while_missing_condition": Expected({"condition_missing"}, 1),
    "yield_outside_function": Expected({"function_word_outside"}, 1),
}
"""By the name of the sample, of friendly_traceback."""

NO_ERROR = {
    "debug_fstring_not_supported": "is right since Python 3.8",
    "invalid_non_printable_char": "parses; only what it would evaluate doesn't",
}
"""Samples that are left out, and why."""

RPF: dict[str, Expected] = {
    "NameError - Variable Used Before Assignment (enclosing scope)": Expected({"run_unbound"}, 3),
    "NameError - Variable Used Before Assignment": Expected({"run_unbound"}, 2),
    "SyntaxError - Comma Instead Of Colon": Expected({"sign_for_colon"}, 1),
    "SyntaxError - Bracket Not Closed": Expected({"bracket_unclosed"}, 1),
    "SyntaxError - Unterminated String": Expected({"string_unclosed"}, 1),
    "SyntaxError - Assignment In Condition": Expected({"equals_in_condition"}, 1),
    "SyntaxError - Generic Mismatch": Expected({"operator_double"}, 1),
    "TypeError - Adding String and Number": Expected({"run_type_text_plus"}, 2),
    "AttributeError - Unknown Method": Expected({"run_attribute_unknown"}, 2),
    "KeyError - Dictionary Key Not Found": Expected({"run_key"}, 2),
}
"""By the title of the example."""

FUTURECODER: dict[str, Expected] = {
    "more_calculation": Expected({"x_for_times"}, 1),
    "missing_indentation": Expected({"block_missing"}, 2),
    "mismatched_indentations": Expected({"unindent_mismatch"}, 3),
    "equality_vs_assignment": Expected({"equals_in_condition"}, 1),
    "single_quotes_apostrophe": Expected({"string_apostrophe"}, 1),
    "times_table_exercise": Expected({"x_for_times"}, 2),
}
"""Programs of the course that don't parse, by the step."""

FUTURECODER_RUNS: list[tuple[str, Expected]] = [
    ("IndexError: list index out of range", Expected({"run_index"}, 0)),
    ("IndexError: range object index out of range", Expected({"run_index"}, 0)),
    ("IndexError: list assignment index out of range", Expected({"run_index_assign"}, 0)),
    ("TypeError: 'str' object is not callable", Expected({"run_type_call"}, 0)),
    ("TypeError: object of type 'NoneType' has no len()", Expected({"run_type_none"}, 0)),
    ("AttributeError: 'str' object has no attribute 'append'", Expected({"run_attribute_elsewhere"}, 0)),
    ("TypeError: unsupported operand type(s) for +: 'int' and 'str'", Expected({"run_type_text_plus"}, 0)),
]
"""By the last line of the traceback, for programs of the course; the line is the traceback's own."""

REFACTORY: dict[str, set[str]] = {
    "wrong_1_017": {"run_index"},
    "wrong_1_023": {"run_index"},
    "wrong_1_073": {"run_unbound"},
    "wrong_1_085": {"run_index"},
    "wrong_1_095": {"run_index"},
    "wrong_1_165": {"run_unbound"},
    "wrong_1_187": {"run_index_empty"},
    "wrong_1_247": {"run_unbound"},
    "wrong_1_260": {"run_unbound"},
    "wrong_1_279": {"run_index"},
    "wrong_1_299": {"run_unbound"},
    "wrong_1_330": {"run_name_unknown"},
    "wrong_1_488": {"run_unbound"},
    "wrong_1_489": {"run_index"},
    "wrong_1_498": {"run_index"},
    "wrong_1_509": {"run_index"},
    "wrong_1_563": {"run_index_empty"},
    "wrong_1_572": {"run_index"},
    "wrong_3_009": {"run_type_range_list"},
    "wrong_3_014": {"run_type_iterate"},
    "wrong_3_023": {"run_type_list_plus"},
    "wrong_3_034": {"run_type_subscript"},
    "wrong_3_037": {"run_type_subscript"},
    "wrong_3_064": {"run_type_in"},
    "wrong_3_095": {"run_name_unknown"},
    "wrong_3_150": {"run_type_none"},
    "wrong_3_155": {"run_type_list_plus"},
    "wrong_3_157": {"run_type_none"},
    "wrong_3_167": {"run_type_call"},
    "wrong_3_192": {"run_type_none"},
    "wrong_3_200": {"run_name_suggestion"},
    "wrong_3_201": {"run_type_list_plus"},
    "wrong_3_216": {"run_type_uncalled"},
    "wrong_3_229": {"run_attribute_none"},
    "wrong_3_240": {"run_name_unknown"},
    "wrong_3_253": {"run_type_list_plus"},
    "wrong_3_275": {"run_type_in"},
    "wrong_3_296": {"run_index"},
}
"""By the name of an attempt that stops with an error under the tests of its task; the line is the traceback's own."""
