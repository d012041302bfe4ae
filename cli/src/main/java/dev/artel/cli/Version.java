package dev.artel.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var built = Version.class.getPackage().getImplementationVersion();
    return new String[] {"artel " + (built == null ? "(not packaged)" : built)};
  }
}
