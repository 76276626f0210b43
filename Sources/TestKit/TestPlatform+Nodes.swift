public import Services

extension TestPlatform {
  /// Another node on the same database and folder, as a further start of the program makes it.
  public func otherNode() async throws -> Platform {
    try await Platform.open(
      folder: folder, database: location, postgresql: TestCluster.options, clock: clock.platformClock)
  }
}
