import FuzzTargets
import Glibc

/// The entry that libFuzzer calls. Which target it drives stands in the environment: libFuzzer owns the arguments.
private let target: FuzzTarget = {
  let name = getenv("PANTAU_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget.named(name) else {
    fatalError("PANTAU_FUZZ_TARGET is «\(name)»; there are \(FuzzTarget.all.map(\.name))")
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let broken = target.brokenPromises(bytes, .sample(chosenBy: bytes))
  if !broken.isEmpty { fatalError("broken promises: \(broken.prefix(5))") }
  return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt) -> Int {
  // Two in three by lines, where lines mean something; the rest as libFuzzer would.
  guard target.name != "summary", target.name != "markdown", seed % 3 != 0 else { return mutateBytes(data, count, limit) }
  var mutator = LineMutator(seed: seed)
  let changed = mutator.mutate(Array(UnsafeBufferPointer(start: data, count: count)), limit: limit)
  changed.withUnsafeBufferPointer { if let base = $0.baseAddress { data.update(from: base, count: $0.count) } }
  return changed.count
}
