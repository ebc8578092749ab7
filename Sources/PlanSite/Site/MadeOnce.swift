import Synchronization

/// Things that several jobs side by side need: whoever asks for one first makes it, the others wait for that one.
final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let places = Mutex<[Key: Once<Value>]>([:])

  func value(for key: Key, _ make: () -> Value) -> Value {
    let place = places.withLock { places in
      if let place = places[key] { return place }
      let place = Once<Value>()
      places[key] = place
      return place
    }
    return place.value(make)
  }

  /// Forgets all of them; whoever holds one keeps it.
  func removeAll() { places.withLock { $0.removeAll() } }
}

/// The same for a single thing.
final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
