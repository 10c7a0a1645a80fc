package org.opencac.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes the commands, giving each its console. */
final class CommandFactory implements CommandLine.IFactory {
  private final Console console;
  private final WorkbenchCommands workbench;

  CommandFactory(Console console, WorkbenchCommands workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Console.class) {
        return type.cast(constructor.newInstance(console));
      }
      if (constructor.getParameterCount() == 2
          && constructor.getParameterTypes()[1] == WorkbenchCommands.class) {
        return type.cast(constructor.newInstance(console, workbench));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
