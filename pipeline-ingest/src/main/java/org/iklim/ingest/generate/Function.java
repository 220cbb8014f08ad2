// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.Arrays;
import java.util.List;

/** A business function: the first level of the org tree below the company. */
enum Function {
  OPERATIONS("Operations", 0.23, "Plant, Maintenance, Quality, Planning, Safety, Utilities"),
  SALES("Sales", 0.16, "Retail, Key Accounts, Channel, Sales Support, Export"),
  CUSTOMER_CARE("Customer Care", 0.13, "Contact Centre, Complaints, Field Service, Service Quality"),
  SUPPLY_CHAIN("Supply Chain", 0.10, "Procurement, Warehouse, Logistics, Import"),
  IT("IT", 0.09, "Infrastructure, Service Desk, Applications, Security, Data Platform"),
  PRODUCT("Product", 0.09, "Research, Design, Engineering, Product Management"),
  FINANCE("Finance", 0.08, "Accounting, Tax, Treasury, Controlling"),
  HR("HR", 0.05, "HR Services, Talent, Learning, Payroll"),
  MARKETING("Marketing", 0.04, "Brand, Digital, Events"),
  LEGAL("Legal", 0.03, "Contracts, Compliance, Corporate Affairs");

  private final String title;
  private final double share;
  private final String departments;

  Function(String title, double share, String departments) {
    this.title = title;
    this.share = share;
    this.departments = departments;
  }

  String title() {
    return title;
  }

  /** Its share of the company's people; all shares add to 1. */
  double share() {
    return share;
  }

  /** Names of its departments, in the order in which a growing company gets them. */
  List<String> departments() {
    return List.of(departments.split(", ", -1));
  }

  /** Shares of all functions, in their order. */
  static double[] shares() {
    return Arrays.stream(values()).mapToDouble(Function::share).toArray();
  }
}
