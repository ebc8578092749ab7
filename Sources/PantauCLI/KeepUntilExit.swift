/// Leaves a value to the end of the process, when the system takes all memory at once: to free what knows ten thousand files
/// piece by piece takes longer than to publish an edit.
func keepUntilExit<Value>(_ value: Value) { _ = unsafe Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value> {
  let value: Value
  init(_ value: Value) { self.value = value }
}
