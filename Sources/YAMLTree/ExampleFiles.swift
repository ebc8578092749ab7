import Diagnostics

/// The file of the base plan that examples of broken YAML replace.
let profilePath = "53.71-kota-kupang/wilayah.yaml"

/// The report of the base plan that examples of mistyped values replace.
let reportPath = "53.71-kota-kupang/laporan/2019-TW3.yaml"

/// The base plan's report with one value or date in it changed.
func report(date: String = "2019-11-20", value: String = "39", budget: String = "1500000000") -> String {
  """
  laporan: 1
  wilayah: "53.71"
  rad: 2018-2020
  periode: 2019-TW3
  instansi: dp3a
  tanggal: \(date)
  capaian:
    P1:
      status: berjalan
      indikator:
        kel: {nilai: \(value)}
      realisasi_anggaran: {nilai: \(budget)}

  """
}

func reportExample(wrong: String, right: String) -> DiagnosticKind.Example {
  DiagnosticKind.Example(path: reportPath, wrong: report(value: wrong), right: report(value: right))
}

func reportExample(budgetWrong wrong: String, right: String) -> DiagnosticKind.Example {
  DiagnosticKind.Example(path: reportPath, wrong: report(budget: wrong), right: report(budget: right))
}
