import Diagnostics
import NumberText

extension GuardRefusal {
  static func percent(_ share: Double, _ language: Language) -> String {
    NumberText.percent(share, style: NumberStyle(language))
  }
}
