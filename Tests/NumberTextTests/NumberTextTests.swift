import NumberText
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0", "0"), (1250.5, "1.250,5", "1,250.5"), (-3, "−3", "−3"), (1e15, "1.000.000.000.000.000", "1,000,000,000,000,000"),
    (1e17, "100.000.000.000.000.000", "100,000,000,000,000,000"), (0.00001, "0,00001", "0.00001"), (999, "999", "999"),
    (1000, "1.000", "1,000"), (12345678.25, "12.345.678,25", "12,345,678.25"),
  ] as [(Double, String, String)])
  func writesNumbersAsTheyWere(value: Double, indonesian: String, english: String) {
    #expect(NumberText.number(value, style: .indonesian) == indonesian)
    #expect(NumberText.number(value, style: .english) == english)
  }

  /// Half up on the decimal digits, whatever the binary number below them is.
  @Test(arguments: [
    (0.15, 1, "0,2"), (0.25, 1, "0,3"), (1.005, 2, "1,01"), (2.675, 2, "2,68"), (0.949, 1, "0,9"), (9.95, 1, "10"),
    (99.99, 1, "100"), (-0.15, 1, "−0,2"), (-0.04, 1, "0"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
  ] as [(Double, Int, String)])
  func roundsHalfUp(value: Double, decimals: Int, expected: String) {
    #expect(NumberText.number(value, style: .indonesian, decimals: decimals) == expected)
  }

  @Test(arguments: [
    (0.624, "62,4\u{A0}%", "62.4%"), (0.516666667, "51,7\u{A0}%", "51.7%"), (0.85, "85\u{A0}%", "85%"),
    (1, "100\u{A0}%", "100%"), (0, "0\u{A0}%", "0%"), (0.0005, "0,1\u{A0}%", "0.1%"), (0.9045, "90,5\u{A0}%", "90.5%"),
    (4, "400\u{A0}%", "400%"), (0.12345, "12,3\u{A0}%", "12.3%"), (1.0 / 3, "33,3\u{A0}%", "33.3%"),
  ] as [(Double, String, String)])
  func writesShares(share: Double, indonesian: String, english: String) {
    #expect(NumberText.percent(share, style: .indonesian) == indonesian)
    #expect(NumberText.percent(share, style: .english) == english)
  }

  @Test func padsForColumns() {
    #expect(NumberText.percent(0.85, style: .indonesian, padded: true) == "85,0\u{A0}%")
  }

  @Test(arguments: [(0.032, "+3,2"), (-0.01, "−1"), (0, "0"), (0.0001, "+0,01"), (-0.0001, "−0,01")] as [(Double, String)])
  func signsDifferences(difference: Double, expected: String) {
    #expect(NumberText.points(difference, style: .indonesian) == expected)
  }

  @Test(arguments: [
    (1_500_000_000.0, "Rp1,5\u{A0}miliar", "Rp1.5\u{A0}billion"), (750_000, "Rp750.000", "Rp750,000"),
    (75_000_000, "Rp75\u{A0}juta", "Rp75\u{A0}million"), (2_345_678_901_234, "Rp2,35\u{A0}triliun", "Rp2.35\u{A0}trillion"),
    (0, "Rp0", "Rp0"),
  ] as [(Double, String, String)])
  func writesMoney(amount: Double, indonesian: String, english: String) {
    #expect(NumberText.rupiah(amount, style: .indonesian) == indonesian)
    #expect(NumberText.rupiah(amount, style: .english) == english)
  }

  @Test func writesDates() {
    #expect(DateText.day(24, 11, 2025, style: .indonesian) == "24\u{A0}November\u{A0}2025")
    #expect(DateText.day(1, 8, 2025, style: .english) == "1\u{A0}August\u{A0}2025")
    #expect(DateText.day(1, 8, 2025, style: .indonesian) == "1\u{A0}Agustus\u{A0}2025")
    #expect(DateText.month(13, style: .english) == "")
  }

  @Test(arguments: [(0.516666667, 6, "0.516667"), (0.85, 6, "0.85"), (1, 6, "1"), (1e-7, 6, "0"), (1250.5, nil, "1250.5")] as [(Double, Int?, String)])
  func writesForMachines(value: Double, decimals: Int?, expected: String) {
    #expect(NumberText.plain(value, decimals: decimals) == expected)
  }
}
