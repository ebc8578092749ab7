import Glibc

/// A file written whole or not at all: under another name in the same folder first.
enum FileReplacement {
  /// Puts new bytes in a file's place. Mode, owner and group stay as they were; where that may not be, nothing is changed.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw .last("lstat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .changed(path) }
    try write(bytes, beside: path) { (temporary, descriptor) throws(FileFault) in
      try FolderHandle.give(descriptor, modeAndOwnerOf: status, name: temporary)
    } place: { temporary in
      unsafe rename(temporary, path)
    }
  }

  /// Writes a file where there is none; what stands there already is left alone.
  static func create(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    try write(bytes, beside: path) { (temporary, descriptor) throws(FileFault) in
      let mask = umask(0)
      umask(mask)
      guard fchmod(descriptor, 0o666 & ~mask) == 0 else { throw .last("chmod", temporary) }
    } place: { temporary in
      // A second name, since `rename` would replace what somebody put there meanwhile.
      let result = unsafe link(temporary, path)
      let fault = errno
      unsafe unlink(temporary)
      errno = fault
      return result
    }
  }

  private static func write(
    _ bytes: [UInt8], beside path: String, prepare: (String, Int32) throws(FileFault) -> Void, place: (String) -> Int32
  ) throws(FileFault) {
    let (folder, name) = SitePublisher.split(path)
    let temporary = "\(folder)/.\(name)-\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last("open", temporary) }
    do throws(FileFault) {
      do throws(FileFault) {
        try FolderHandle.write(bytes.span, to: descriptor, name: temporary)
        try prepare(temporary, descriptor)
      } catch {
        close(descriptor)
        throw error
      }
      guard close(descriptor) == 0 else { throw .last("close", temporary) }
      guard place(temporary) == 0 else { throw .last("rename", path) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }
}
