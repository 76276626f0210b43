import ArgumentParser
import Database
import Foundation
import Gateways
import Logging
import Portal
import Services
import Storage
import Titles

/// What `serve` was told: by its options, else by the environment, else the defaults.
struct ServeSettings {
  let host: String
  let port: Int
  let data: String
  /// The database, where it isn't the file in the folder.
  let database: DatabaseLocation?
  let keyFile: String?
  /// Where the uploaded and issued files are kept.
  let attachments: AttachmentPlace
  let isDemo: Bool
  let isSecure: Bool
  /// How browsers reach us.
  let origin: String
  /// Where the key comes from that signs certificates.
  let signing: CertificateSigning.Source
  /// Where certificates are reported to; nil: they wait for the export file.
  let reporting: HTTPSReporting?
  let hosts: [String]
  let trustedProxies: Int
  let logLevel: Logger.Level
  let logFormat: LogFormat
  /// Where Prometheus reads; nil: nowhere.
  let metricsPort: Int?
  let metricsHost: String
  /// How long requests are served after SIGTERM, in seconds.
  let grace: Int
  /// How messages leave the platform.
  let messages: MessageSettings
  /// When a demonstration begins; nil: where it was left, or now.
  let start: Moment?

  /// How a line of the log looks.
  enum LogFormat: String, CaseIterable {
    /// Words, for people.
    case text
    /// A JSON object, for programs.
    case json
  }

  /// - Throws: `ValidationError` for a value that can't be used.
  init(_ options: Serve, environment: [String: String]) throws {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
    host = options.host ?? value("ZHICHENG_HOST") ?? "127.0.0.1"
    port = try options.port ?? ServeSettings.number(value("ZHICHENG_PORT", "PORT"), "端口") ?? 8080
    guard (1...65_535).contains(port) else { throw ValidationError("端口应为1至65535之间的数字。") }
    data = options.data ?? value("ZHICHENG_DATA", "DATA") ?? "./var"
    database = try DataFolder.location(options.database ?? value("DATABASE_URL"))
    keyFile = value("ZHICHENG_KEY_FILE")
    attachments = try AttachmentPlace(validating: environment)
    isDemo = options.demo || ServeSettings.flag(value("ZHICHENG_DEMO"))
    isSecure = ServeSettings.flag(value("ZHICHENG_SECURE"))
    let named = value("ZHICHENG_ORIGIN")
    let reached = named ?? "http://\(host):\(port)"
    origin = reached.hasSuffix("/") ? String(reached.dropLast()) : reached
    signing = try ServeSettings.signing(
      value("ZHICHENG_SIGNING_KEY"), password: value("ZHICHENG_SIGNING_PASSWORD") ?? "", data: data, isDemo: isDemo)
    reporting = try ServeSettings.reporting(value("ZHICHENG_REPORT_URL"), token: value("ZHICHENG_REPORT_TOKEN") ?? "")
    hosts = try ServeSettings.hosts(value("ZHICHENG_HOSTS"), origin: named == nil ? nil : origin)
    trustedProxies = try ServeSettings.number(value("ZHICHENG_TRUSTED_PROXIES"), "代理层数") ?? 0
    logLevel = try ServeSettings.choice(value("ZHICHENG_LOG_LEVEL"), "ZHICHENG_LOG_LEVEL") ?? .info
    logFormat = try ServeSettings.choice(value("ZHICHENG_LOG_FORMAT"), "ZHICHENG_LOG_FORMAT") ?? .text
    metricsPort = try options.metricsPort ?? ServeSettings.number(value("ZHICHENG_METRICS_PORT"), "运行指标的端口")
    metricsHost = options.metricsHost ?? value("ZHICHENG_METRICS_HOST") ?? "127.0.0.1"
    if let metricsPort, !(1...65_535).contains(metricsPort) || metricsPort == port {
      throw ValidationError("运行指标的端口应为1至65535之间的数字，并且与网站的端口不同。")
    }
    grace = try ServeSettings.grace(value("ZHICHENG_GRACE"), database)
    messages = try MessageSettings(environment)
    start = try ServeSettings.start(options.now ?? value("ZHICHENG_NOW"), isDemo: isDemo)
  }

  /// The portal's part of it.
  func apply(to settings: inout PortalSettings) {
    settings.isDemo = isDemo
    settings.isReporting = reporting != nil
    settings.isSecure = isSecure
    settings.origin = origin
    settings.hosts = hosts
    settings.trustedProxies = trustedProxies
    settings.channels = Set(messages.carriers.keys)
    settings.regions = isDemo ? .withDemonstration : .national
  }

  /// The hosts that were named, else the one of the origin that was named; none where neither was: every host is ours then.
  private static func hosts(_ names: String?, origin: String?) throws -> [String] {
    var own: String?
    if let origin {
      own = PortalSettings.host(ofOrigin: origin)
      guard own != nil else { throw ValidationError("ZHICHENG_ORIGIN 应为浏览器访问本站的地址，如 https://title.example：\(origin)") }
    }
    guard let names else { return own.map { [$0] } ?? [] }
    return names.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Beside a database on a server there may be other nodes to hand over to; a node on a file of its own is alone.
  private static func grace(_ text: String?, _ database: DatabaseLocation?) throws -> Int {
    if let text {
      guard let seconds = Int(text), (0...60).contains(seconds) else {
        throw ValidationError("ZHICHENG_GRACE（收到停止信号后继续服务的秒数）应为0至60之间的数字：\(text)")
      }
      return seconds
    }
    if case .postgresql = database { return 3 }
    return 0
  }

  /// HTTPS, or plain HTTP on this machine: whole document numbers go there.
  private static func reporting(_ address: String?, token: String) throws -> HTTPSReporting? {
    guard let address else { return nil }
    let isLocal = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { start in
      address == start || address.hasPrefix(start + ":") || address.hasPrefix(start + "/")
    }
    guard address.hasPrefix("https://") || isLocal, address.count > 8 else {
      throw ValidationError("ZHICHENG_REPORT_URL 应为人社部接口的 https 地址：\(address)")
    }
    return HTTPSReporting(address: address, token: token)
  }

  private static func start(_ text: String?, isDemo: Bool) throws -> Moment? {
    guard let text else { return nil }
    guard isDemo else { throw ValidationError("--now 只能与 --demo 一起使用。") }
    guard let start = Moment(text) else {
      throw ValidationError("--now 的时间无法识别，应为 2025-08-20T09:00:00+08:00 这样的格式。")
    }
    return start
  }

  /// The key file that was named, by its extension PKCS#12 or PEM; a demonstration makes its own, beside the data.
  private static func signing(
    _ path: String?, password: String, data: String, isDemo: Bool
  ) throws -> CertificateSigning.Source {
    guard let path else {
      guard isDemo else {
        throw ValidationError("请用环境变量 ZHICHENG_SIGNING_KEY 指定证书签章密钥文件（PEM 或 PKCS#12）；只有演示模式可以不指定。")
      }
      return .demonstration(path: "\(data)/signing.pem")
    }
    let isPKCS12 = path.lowercased().hasSuffix(".p12") || path.lowercased().hasSuffix(".pfx")
    return isPKCS12 ? .pkcs12(path: path, password: password) : .pem(path: path, password: password)
  }

  private static func number(_ text: String?, _ what: String) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text) else { throw ValidationError("\(what)应为数字：\(text)") }
    return number
  }

  /// One of the names that there are. What is misspelt would otherwise go unnoticed.
  private static func choice<Value: CaseIterable & RawRepresentable>(
    _ text: String?, _ name: String
  ) throws -> Value? where Value.RawValue == String {
    guard let text else { return nil }
    guard let value = Value(rawValue: text.lowercased()) else {
      let names = Value.allCases.map(\.rawValue).joined(separator: "、")
      throw ValidationError("\(name) 无法识别：\(text)，可以是 \(names)。")
    }
    return value
  }

  private static func flag(_ text: String?) -> Bool {
    ["1", "true", "yes", "on"].contains(text?.lowercased() ?? "")
  }
}
