import Testing

/// `items`, `prefixItems`, `contains`, `minContains`, `maxContains`, `minItems`, `maxItems`, `uniqueItems`.
@Suite struct ArrayTests {
  @Test(arguments: [
    KeywordCase("{items: {type: integer}}", valid: ["[]", "[1, 2]", "{a: b}", "x"], invalid: ["[1, a]"]),
    KeywordCase("{items: false}", valid: ["[]"], invalid: ["[1]"]),
    KeywordCase(
      "{prefixItems: [{type: integer}, {type: string}]}", valid: ["[]", "[1]", "[1, a, {}]"],
      invalid: ["[a]", "[1, 2]"]),
    KeywordCase("{prefixItems: [{}], items: {type: integer}}", valid: ["[a, 1, 2]"], invalid: ["[a, b]"]),
    KeywordCase("{prefixItems: [true, false]}", valid: ["[1]"], invalid: ["[1, 2]"]),
    KeywordCase("{minItems: 1, maxItems: 2}", valid: ["[1]", "[1, 2]", "{}"], invalid: ["[]", "[1, 2, 3]"]),
  ]) func items(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{contains: {minimum: 5}}", valid: ["[3, 5]", "{}"], invalid: ["[]", "[1, 2]"]),
    KeywordCase("{contains: {const: 1}, minContains: 2}", valid: ["[1, 2, 1]"], invalid: ["[1]", "[]"]),
    KeywordCase("{contains: {const: 1}, maxContains: 1}", valid: ["[1, 2]"], invalid: ["[1, 1]", "[]"]),
    KeywordCase(
      "{contains: {const: 1}, minContains: 0, maxContains: 2}", valid: ["[]", "[1, 1]", "[2]"], invalid: ["[1, 1, 1]"]),
    KeywordCase("{minContains: 2, maxContains: 1}", valid: ["[]", "[1, 2, 3]"]),
    KeywordCase("{contains: false}", valid: ["1"], invalid: ["[]", "[1]"]),
    KeywordCase("{contains: {const: 1}, minContains: 3, maxContains: 1}", valid: [], invalid: ["[1]", "[1, 1, 1]"]),
  ]) func contains(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase(
      "{uniqueItems: true}",
      valid: [
        "[]", "[1, '1', true]", "[{a: 1}, {a: 2}]", "[[1], [2]]", "[0, false, null, '', [], {}]",
        "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]",
      ],
      invalid: [
        "[1, 1.0]", "[{a: 1, b: 2}, {b: 2, a: 1}]", "[[1], [1.0]]", "[a, b, a]", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 1e0]",
        "[1, 2, 3, 4, 5, 6, 7, {a: [1]}, 9, {a: [1.0]}]",
      ]),
    KeywordCase("{uniqueItems: false}", valid: ["[1, 1]"]),
    KeywordCase(
      "{uniqueItems: true, prefixItems: [{type: boolean}], items: false}", valid: ["[true]"],
      invalid: ["[true, true]", "[1]"]),
  ]) func uniqueItems(_ keyword: KeywordCase) throws { try keyword.check() }

  /// Many equal hashes would make comparing each with each quadratic.
  @Test(.timeLimit(.minutes(1))) func manyItemsAreQuick() throws {
    let items = (0..<20_000).map { "{a: \($0), b: x}" }.joined(separator: ", ")
    try KeywordCase("{uniqueItems: true}", valid: ["[\(items)]"], invalid: ["[\(items), {b: x, a: 77.0}]"]).check()
  }
}
