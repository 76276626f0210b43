import Services
import TestKit
import Titles

/// The codes of a refusal, `NotFound`, or `done`: what a test compares.
func outcome(_ body: () async throws -> Void) async -> String {
  do {
    try await body()
    return "done"
  } catch let refusal as Refusal {
    return refusal.reasons.map(\.code).joined(separator: " ")
  } catch {
    return "\(type(of: error))"
  }
}
