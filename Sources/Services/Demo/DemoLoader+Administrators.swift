import Titles

extension DemoLoader {
  /// The three administrators.
  func appointAdministrators() async throws {
    let service = AppointmentService(platform: platform, hasher: hasher)
    for entry in data.administrators {
      var appointment = Appointment()
      appointment.role = entry.role
      appointment.username = entry.username
      appointment.name = entry.name
      appointment.mobile = entry.mobile
      appointment.password = DemoData.password
      do {
        try await service.appoint(appointment)
      } catch let refusal as Refusal where refusal.reasons.map(\.code) == ["username-taken"] {
        // A start that was broken off in between had appointed this one.
        continue
      }
    }
  }
}
