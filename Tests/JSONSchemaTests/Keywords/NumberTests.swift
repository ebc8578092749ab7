import Testing

/// `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf`.
@Suite struct NumberTests {
  @Test(arguments: [
    KeywordCase("{minimum: 1.1}", valid: ["1.1", "1.10", "2", "'a'"], invalid: ["1.0999999999999999999", "0", "-5"]),
    KeywordCase("{maximum: -2}", valid: ["-2", "-2.0", "-3"], invalid: ["-1.9", "0", "2"]),
    KeywordCase("{exclusiveMinimum: 0}", valid: ["1e-400", "1"], invalid: ["0", "0.0", "-0", "-1"]),
    KeywordCase("{exclusiveMaximum: 3e0}", valid: ["2.99"], invalid: ["3", "3.0", "4"]),
    KeywordCase(
      "{minimum: 972783798187987123879878123.18878137}", valid: ["972783798187987123879878123.188781371"],
      invalid: ["972783798187987123879878123.188781369"]),
    KeywordCase(
      "{maximum: 18446744073709551615}", valid: ["18446744073709551615", "18446744073709551600"],
      invalid: ["18446744073709551616", "1e20"]),
    KeywordCase("{minimum: -1e3}", valid: ["-1000", "-999.9"], invalid: ["-1000.1", "-1e4"]),
    KeywordCase("{minimum: 0}", valid: ["7", "0"], invalid: ["-1", ".nan", "-.inf"]),
    KeywordCase(
      "{minimum: 1000000000000000000}", valid: ["1000000000000000000", "1e18"], invalid: ["999999999999999999"]),
  ]) func limits(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{multipleOf: 2}", valid: ["10", "0", "-4", "1e400", "'a'"], invalid: ["7", "0.5"]),
    KeywordCase("{multipleOf: 0.01}", valid: ["4.35", "0.07", "1e300", "0"], invalid: ["4.355", "0.005"]),
    KeywordCase("{multipleOf: 0.123456789}", valid: ["0.246913578"], invalid: ["1e308", "1"]),
    KeywordCase("{multipleOf: 1e-8}", valid: ["12391239123", "1e-8"], invalid: ["1e-9"]),
    KeywordCase("{multipleOf: 1.5}", valid: ["4.5", "9", "15e-1"], invalid: ["35", "4"]),
    KeywordCase(
      "{multipleOf: 300}", valid: ["300", "3e2", "123456789012345678900"], invalid: ["100", "123456789012345678901"]),
    KeywordCase("{multipleOf: 7}", valid: ["1234567890123456789012345674"], invalid: ["1234567890123456789012345675"]),
  ]) func multiples(_ keyword: KeywordCase) throws { try keyword.check() }
}
