// swift-tools-version: 6.2
import PackageDescription

/// The compiler settings of every floor of the house: language mode 6, warnings are errors, imports say
/// what they publish and a member is only visible where its module is imported.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A C library of the system, found by `pkg-config`.
func system(_ name: String, _ pkgConfig: String, _ packages: [String]) -> Target {
  .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt(packages)])
}

let package = Package(
  name: "zhicheng",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "zhicheng", targets: ["zhicheng"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    system("CArgon2", "libargon2", ["libargon2-dev"]),
    system("CGdkPixbuf", "gdk-pixbuf-2.0", ["libgdk-pixbuf-2.0-dev"]),
    system("CLibArchive", "libarchive", ["libarchive-dev"]),
    system("CLibCrypto", "libcrypto", ["libssl-dev"]),
    system("CLibPQ", "libpq", ["libpq-dev"]),
    system("CLibXML2", "libxml-2.0", ["libxml2-dev"]),
    system("CPangoCairo", "pangocairo", ["libpango1.0-dev"]),
    system("CQPDF", "libqpdf", ["libqpdf-dev"]),
    system("CQREncode", "libqrencode", ["libqrencode-dev"]),
    system("CXlsxWriter", "xlsxwriter", ["libxlsxwriter-dev"]),

    .target(name: "Titles", swiftSettings: house),
    .target(
      name: "Database",
      dependencies: [
        "Titles", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(
      name: "Storage",
      dependencies: [
        "Titles", "Database", "CArgon2", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.copy("Resources")],
      swiftSettings: house),
    .target(
      name: "Documents",
      dependencies: [
        "Titles", "CPangoCairo", "CQREncode", "CQPDF", "CLibArchive", "CLibCrypto", "CLibXML2", "CGdkPixbuf", "CXlsxWriter",
      ],
      swiftSettings: house),
    .target(
      name: "Gateways",
      dependencies: [
        "Titles", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: house),
    .target(
      name: "Services",
      dependencies: [
        "Titles", "Database", "Storage", "Documents", "Gateways",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .target(
      name: "Portal",
      dependencies: [
        "Titles", "Services",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.copy("Assets")],
      swiftSettings: house),
    .executableTarget(
      name: "zhicheng",
      dependencies: [
        "Titles", "Database", "Storage", "Documents", "Gateways", "Services", "Portal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .target(
      name: "TestKit",
      dependencies: [
        "Titles", "CLibPQ", "Database", "Storage", "Documents", "Gateways", "Services",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),

    .testTarget(name: "TitlesTests", dependencies: ["Titles", "TestKit"], swiftSettings: house),
    .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Database", "Titles", "TestKit",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      resources: [.copy("Resources")],
      swiftSettings: house),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Titles", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "GatewaysTests",
      dependencies: [
        "Gateways", "TestKit", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: house),
    .testTarget(name: "ServicesTests", dependencies: ["Gateways", "Services", "Titles", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "PortalTests",
      dependencies: [
        "Portal", "Services", "Titles", "TestKit",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "zhichengTests",
      dependencies: [
        "zhicheng", "Database", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),
  ]
)
