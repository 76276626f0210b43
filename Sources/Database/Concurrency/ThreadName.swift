import Foundation

/// The name of the running thread, as `top -H` and debuggers show it.
enum ThreadName {
  /// Names the calling thread; Linux keeps 15 bytes, other systems keep none. Foundation's own setter does nothing on a
  /// thread that only just began, and `pthread_setname_np` is not among what Swift sees of the C library.
  static func set(_ name: String) {
    guard let file = FileHandle(forWritingAtPath: "/proc/thread-self/comm") else { return }
    // A thread without its name works as well.
    try? file.write(contentsOf: Data(name.utf8))
    try? file.close()
  }
}
