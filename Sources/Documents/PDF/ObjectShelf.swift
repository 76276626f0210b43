/// The pictures and drawings that a document's pages refer to.
final class ObjectShelf {
  private(set) var objects: [ExternalObject] = []

  /// Takes an object into the file and returns its name for `PageCanvas.place`.
  func add(_ object: ExternalObject) -> String {
    objects.append(object)
    return "X\(objects.count - 1)"
  }
}
