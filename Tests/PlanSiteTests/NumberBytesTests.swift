import Diagnostics
import NumberText
import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

/// The pages' numbers are written as bytes; they must say what `NumberText` says.
@Suite struct NumberBytesTests {
  private func text(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: Language.allCases)
  func percentages(language: Language) {
    var shares: [Double] = [0, 1, 0.5, 0.4, 0.0005, 0.00049, 0.0015, 0.1235, 0.9995, 0.99949, 1.25, 12.3456, 1234.5]
    shares += (0...2000).map { Double($0) / 2000 } + (0...999).map { Double($0) / 777 }
    var random = SplitMix64(seed: 7)
    shares += (0..<2000).map { _ in Double.random(in: 0...1.5, using: &random) }
    for share in shares {
      let expected = NumberText.percent(share, style: NumberStyle(language))
      #expect(text { $0.append(percent: share, language) } == expected)
    }
  }

  @Test(arguments: Language.allCases)
  func numbers(language: Language) {
    let numbers = [0, 1, 12, 999, 1000, 1250, 1250.5, 12_345, 999_999, 1_000_000, 1_234_567_890, 0.1, 2.75, -5, -1234]
    for number in numbers {
      #expect(text { $0.append(number: number, language) } == NumberText.number(number, style: NumberStyle(language)))
    }
  }

  @Test(arguments: Language.allCases)
  func rupiah(language: Language) {
    var amounts: [Double] = [0, -0.0, 0.5, 1, 999, 1000, 750_000, 999_999, 1e6, 1_004_999, 1_005_000, 1.5e9, 1e12, 5e14, 1e15, -1e6]
    for digits in 6...14 {
      let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
      amounts += [power - 1, power, power * 1.25, power * 9.995, power * 9.994, power * 1.105, power * 1.1049]
    }
    var random = SplitMix64(seed: 9)
    amounts += (0..<2000).map { _ in Double.random(in: 0...1e13, using: &random).rounded() }
    for amount in amounts {
      #expect(text { $0.append(rupiah: amount, language) } == NumberText.rupiah(amount, style: NumberStyle(language)))
    }
  }

  @Test(arguments: Language.allCases)
  func dates(language: Language) {
    for month in 1...12 {
      guard let date = CalendarDate(year: 2024, month: month, day: month) else { continue }
      #expect(text { $0.append(date, language) } == date.text(language))
    }
  }
}
