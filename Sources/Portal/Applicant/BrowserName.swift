/// A browser in words, by what it says of itself.
enum BrowserName {
  /// 「Chrome · Windows」; 未知设备 where nothing is recognised.
  static func text(_ agent: String) -> String {
    let browsers = [
      ("MicroMessenger", "微信"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    let systems = [
      ("HarmonyOS", "鸿蒙"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
      ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ]
    let browser = browsers.first { agent.contains($0.0) }?.1
    let system = systems.first { agent.contains($0.0) }?.1
    let words = [browser, system].compactMap { $0 }.joined(separator: " · ")
    return words.isEmpty ? "未知设备" : words
  }
}
