import ArgumentParser
import Storage

extension AttachmentPlace {
  /// Where the environment says that the attachments are kept.
  ///
  /// - Throws: `ValidationError` with a sentence for the operator.
  init(validating environment: [String: String]) throws {
    do throws(AttachmentPlaceProblem) {
      try self.init(environment: environment)
    } catch {
      throw ValidationError(error.sentence)
    }
  }
}
