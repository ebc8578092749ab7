import Testing

/// `minLength`, `maxLength`, `pattern`.
@Suite struct StringTests {
  @Test(arguments: [
    KeywordCase("{minLength: 2}", valid: ["ab", "aé", "💛💛", "1", "[]"], invalid: ["a", "''", "💛", "é"]),
    KeywordCase("{maxLength: 2}", valid: ["ab", "💛💛", "''", "1234"], invalid: ["abc", "💛💛💛"]),
    KeywordCase("{minLength: 2, maxLength: 2.0}", valid: ["ab"], invalid: ["a", "abc"]),
    KeywordCase("{maxLength: 99999999999999}", valid: ["abc"]),
  ]) func lengths(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{pattern: b}", valid: ["abc", "b", "12"], invalid: ["a", "''", "B"]),
    KeywordCase("{pattern: '^a*$'}", valid: ["''", "aaa"], invalid: ["b", "ab", "\"a\\n\""]),
    KeywordCase("{pattern: '^(a|bc)+$'}", valid: ["a", "bca"], invalid: ["''", "b", "cb"]),
    KeywordCase(
      "{pattern: '^[0-9]{2}(\\.[0-9]{2}){0,2}$'}", valid: ["'61'", "'61.01'", "61.01.02"],
      invalid: ["6a", "'61.'", "61.01.02.03"]),
    KeywordCase("{pattern: '^.{2,3}$'}", valid: ["éé", "💛💛💛"], invalid: ["é", "abcd", "\"a\\nb\""]),
    KeywordCase("{pattern: '^[^a-c]$'}", valid: ["d", "é", "💛", "\"\\n\""], invalid: ["b", "de"]),
    KeywordCase(
      "{pattern: '^\\d\\D\\w\\W\\s\\S$'}", valid: ["\"1a_- x\""], invalid: ["11_- x", "\"1aé- x\"", "\"٣a_- x\""]),
    KeywordCase("{pattern: '^\\u00e9\\x41\\u{1F49B}\\uD83D\\uDC9B$'}", valid: ["éA💛💛"], invalid: ["éA💛"]),
    KeywordCase("{pattern: '^(?:a)(?<nama>b)?$'}", valid: ["a", "ab"], invalid: ["b"]),
    KeywordCase("{pattern: '^a+?b??$'}", valid: ["a", "aab"], invalid: ["b"]),
    KeywordCase("{pattern: '^[\\w.-]+$'}", valid: ["a.b-c"], invalid: ["a b"]),
    KeywordCase("{pattern: '^[]$'}", valid: ["1"], invalid: ["a", "''"]),
    KeywordCase("{pattern: '^[^]$'}", valid: ["a", "\"\\n\""], invalid: ["''"]),
    KeywordCase("{pattern: '\\$\\^\\/'}", valid: ["a$^/b"], invalid: ["$ ^/"]),
    KeywordCase("{pattern: 'a|^b|c$'}", valid: ["xax", "bx", "xc"], invalid: ["xbx", "cx"]),
    KeywordCase("{pattern: '^(?:)$'}", valid: ["''"], invalid: ["a"]),
    KeywordCase("{pattern: '^\\cJ\\t$'}", valid: ["\"\\n\\t\""], invalid: ["J"]),
    // No document may hold U+0000, so only that `\0` is no digit can be seen.
    KeywordCase("{pattern: '^(\\0|a)$'}", valid: ["a"], invalid: ["'0'", "'\\0'"]),
    KeywordCase("{pattern: '^\\p{L}+\\P{Nd}$'}", valid: ["Hέб!"], invalid: ["ab1", "1a"]),
    KeywordCase("{pattern: '^[\\p{Lu}\\p{gc=Nd}]+$'}", valid: ["AÉ٣9"], invalid: ["Aé"]),
    KeywordCase(
      "{pattern: '^(a|b)*a(a|b){14}$'}", valid: ["aaaaaaaaaaaaaaa", "babbbbbbbbbbbbbb"],
      invalid: ["abbbbb", "bbbbbbbbbbbbbbb"]),
  ]) func patterns(_ keyword: KeywordCase) throws { try keyword.check() }

  /// A pattern that drives backtracking matchers into exponential time.
  @Test(.timeLimit(.minutes(1))) func hostileTextIsLinear() throws {
    let text = String(repeating: "a", count: 20_000) + "!"
    for pattern in ["^(a+)+$", "^(a|aa)+$", "^(a|b)*a(a|b){12}c$"] {
      try KeywordCase("{pattern: '\(pattern)'}", valid: [], invalid: [text]).check()
    }
  }
}
